import readXlsx from 'read-excel-file/node'
import { logTrouble } from '../../kit/log'
import { downloadFile } from '../../kit/wechat'
import type { RawSheet } from './domain/table'

/** 6,000 residents are half a megabyte; a file of ten times that is no roster and would not fit the function's memory. */
const MAX_BYTES = 5 * 1024 * 1024

/** The sheets of an uploaded spreadsheet, or null when the file is missing, too large or no xlsx at all. */
export async function readSpreadsheet(fileId: string): Promise<RawSheet[] | null> {
  try {
    const file = await downloadFile(fileId)
    return file.length > MAX_BYTES ? null : await readXlsx(file)
  } catch (error) {
    logTrouble('roster file', error)
    return null
  }
}

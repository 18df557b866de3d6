import readXlsx from 'read-excel-file/node'
import { logTrouble } from '../../kit/log'
import { deleteFile, downloadFile } from '../../kit/wechat'
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

/**
 * The upload holds telephone numbers in the clear and has served its purpose (PIPL art. 19: no longer than needed). A file
 * that cannot be deleted now is no reason to stop the import.
 */
export async function forgetSpreadsheet(fileId: string): Promise<void> {
  await deleteFile(fileId).catch((error: unknown) => logTrouble('roster file stays', error))
}

'use strict'
// Reads every record of an lmdb folder, in a process of its own: where pages are missing the system ends the reader (SIGBUS).
const { open } = require('lmdb')

const root = open({ path: String(process.argv[2]), noSubdir: false, readOnly: true, maxDbs: 16 })
const raw = /** @type {const} */ ({ keyEncoding: 'binary', encoding: 'binary' })
const names = [...root.getKeys()].map(String)
for (const name of names) Array.from(root.openDB(name, raw).getRange(), () => undefined)

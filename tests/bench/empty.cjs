'use strict'
// The least that a function instance could be: it says that it is there and ends.
process.send('ready', () => process.disconnect())

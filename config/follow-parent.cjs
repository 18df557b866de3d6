/**
 * Preloaded into the local cloud by whoever starts it. When the starter dies, even by `kill -9`, the channel between
 * the two closes and the cloud stops in good order instead of holding its port and data folder for ever.
 */
process.once('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 5000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()

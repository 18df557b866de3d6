// Jest does not read styles; what a class looks like is proved in the browser tests.
module.exports = {}

// Jest does not read images; an address is all that a component needs of one.
module.exports = 'image'

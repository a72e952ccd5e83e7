// Gives jest what esbuild's text loader gives the bundle: the file as a string.
module.exports = { process: text => ({ code: `export default ${JSON.stringify(text)}` }) }

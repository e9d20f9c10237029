const path = require('node:path');

const own = (name) => path.join(__dirname, `${name}.ts`);

/** The modules of Node that `jsforce/core` names, and what stands for each in a page: `resolve.fallback` of webpack. */
exports.nodeModulesInBrowsers = {
  stream: require.resolve('readable-stream'),
  events: require.resolve('events/'),
  buffer: require.resolve('buffer/'),
  crypto: own('crypto'),
  querystring: own('querystring'),
  timers: own('timers'),
};

/** The globals of Node it uses: `new ProvidePlugin(nodeGlobalsInBrowsers)`. */
exports.nodeGlobalsInBrowsers = { process: require.resolve('process/browser'), Buffer: ['buffer', 'Buffer'] };

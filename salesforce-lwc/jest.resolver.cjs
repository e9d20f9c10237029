// The preset reads sfdx-project.json from the current folder when it is loaded; the root runs Jest from above.
const back = process.cwd();
process.chdir(__dirname);
module.exports = require('@salesforce/sfdx-lwc-jest/src/resolver.js');
process.chdir(back);

// The preset reads sfdx-project.json, and looks for folders of components, from the current folder; the root runs Jest from above. Each worker
// loads this file anew, so both are done here.
const back = process.cwd();
process.chdir(__dirname);
require('@salesforce/sfdx-lwc-jest/src/utils/project.js').getModulePaths();
module.exports = require('@salesforce/sfdx-lwc-jest/src/resolver.js');
process.chdir(back);

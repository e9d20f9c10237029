const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const seconds = require('./long-suites.json');

const root = `${__dirname}/../..`;

/**
 * Begins with the suites that are known to take long, so that no worker is left with one of them when the others have ended. Jest knows
 * by itself from the second run on only, and goes by the size of the files on a fresh clone. Behind them all others, as Jest would. The
 * seconds are rough, of a machine with two cores; a suite that has become long is added by hand.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const known = (test) => seconds[relative(root, test.path).split(sep).join('/')] ?? 0;
    return super.sort(tests).sort((one, other) => known(other) - known(one));
  }
};

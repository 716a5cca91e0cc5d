/**
 * Runs before `npm run build`, `dev`, `start` and `test`: says in a sentence when the folder of the project has a name that
 * Node, npm or the bundler cannot work in. They themselves fail there late and in riddles, or leave out the typefaces. It is
 * CommonJS because below a backslash Node reads no module.
 */
const { join } = require('node:path');

const root = join(__dirname, '../..');
// What takes \ and : for parts of a path allows neither in a name.
const unusable = process.platform === 'win32' ? /[#%;]/g : /[#%?*"\\:\p{Cc}]/gu;
const found = [...new Set(root.match(unusable))].map((sign) => JSON.stringify(sign));
if (found.length > 0) {
  process.stderr.write(
    `The project stands in the folder ${JSON.stringify(root)}, and cannot be built where a name has ${found.join(' or ')}: rename that folder, or move the project.\n`,
  );
  process.exit(1);
}

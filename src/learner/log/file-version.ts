/** Version of exported files; 1 held positions of options, which are read for ever, see `parse-events.ts`. */
export const FILE_VERSION = 2;

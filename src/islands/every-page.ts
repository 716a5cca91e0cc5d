// What stands on every page, in one script instead of one for each: a page asks for few files.
import './block-menu/element.ts';
import './due/element.ts';
import './fragment/element.ts';
import './offline/element.ts';
import './search/element.ts';
import './section-navigation/element.ts';
import './storage-notice/element.ts';
import './theme/element.ts';

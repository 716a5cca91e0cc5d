// What stands on every section, in one script.
import './print/element.ts';
import './question-stack/element.ts';
import './reading/element.ts';
import './section-check/element.ts';
import './side-notes/element.ts';

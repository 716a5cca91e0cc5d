/** What a system of the package can be asked, beside the calls of a course. */
interface ScormSystem {
  loadFromJSON: (...values: never[]) => void;
  renderCMIToJSONObject: () => object;
}

// What the package exports; its own types name a default that it does not have.
declare module 'scorm-again/scorm12' {
  export const Scorm12API: new (settings: object) => ScormSystem;
}
declare module 'scorm-again/scorm2004' {
  export const Scorm2004API: new (settings: object) => ScormSystem;
}

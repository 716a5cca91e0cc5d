/** What of a section can be printed or left out, with the words for it; in the order of the page. */
export const PRINT_CHOICES = [
  { id: 'text', label: 'Text', isPreset: true },
  { id: 'figures', label: 'Figures and tables', isPreset: true },
  { id: 'questions', label: 'Questions where they stand in the text', isPreset: true },
  { id: 'bank', label: 'Questions without a place in the text', isPreset: false },
  { id: 'key', label: 'Key, on a sheet of its own', isPreset: true },
  { id: 'reasons', label: 'In the key, the reason of every option', isPreset: false },
  { id: 'references', label: 'References and later reports', isPreset: true },
] as const;

/** The named colours of every picture. Improvement and concern are used for verdicts alone. */
export const palette = {
  ink: '#212b32',
  ink2: '#4c6272',
  accent: '#005eb8',
  /** Axis ticks, the base line and dotted leaders. */
  faint: '#a6a6a6',
  rule: '#d8dde0',
  grid: '#e4e8ea',
  wash: '#f0f4f5',
  band: '#ebf1f4',
  /** Where the middle eight, six, four and two tenths of units lie. */
  tenths: ['#edf2f4', '#e1e8eb', '#d3dce0', '#c4ced4'],
  /** The time a test of change lasted. */
  window: '#e3edf5',
  improvement: '#00b0f0',
  concern: '#e46c0a',
  neither: '#490092',
  withinChance: '#a6a6a6',
  withinChanceIcon: '#d9d9d9',
  target: '#b3171b',
  paper: '#ffffff',
} as const;

/** Two rings that hold each other: the mark of Tandem. Decoration beside the name. */
export function Mark() {
  return (
    <svg className="mark" width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.5">
        <circle cx="11" cy="11" r="9" />
        <circle cx="23" cy="11" r="9" />
      </g>
    </svg>
  );
}

/** A text that attacks whatever shows it: markup, terminal escapes, reordering, formulas. */
export const HOSTILE = `=HYPERLINK("http://x.example","y")<script>alert(1)</script>\u001b[31m\u202Eevil\u202C | [a](javascript:b) \`c\` "d" 'e' & <img src=x onerror=f>`;

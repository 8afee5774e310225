const parts = /<!--[\s\S]*?-->|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>|\{\{-?([\s\S]*?)-?\}\}|\{%-?([\s\S]*?)-?%\}/gi;

const look = {
  value: 'background:#f7d1ed;color:#55294d;border-radius:3px;padding:0 3px',
  logic: 'background:#ebe7e3;color:#56524c;border-radius:3px;padding:0 3px;font-size:.85em',
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const mark = (text: string, style: string): string => `<span style="${style}">${escaped(text.trim())}</span>`;

/** The HTML of a template with its Liquid marked where it stands in the text; tags and their attributes stay as they are. */
export const markVariables = (html: string): string =>
  html.replace(parts, (whole, value: string | undefined, logic: string | undefined) => {
    if (value !== undefined) return mark(value.split('|')[0] ?? value, look.value);
    return logic === undefined ? whole : mark(logic, look.logic);
  });

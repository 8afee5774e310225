const page = (title: string, paragraphs: string[]): string =>
  `<!doctype html>
<html>
  <body style="margin:0;padding:32px 16px;background:#f6f4f0;font-family:Helvetica,Arial,sans-serif;color:#2b2a27">
    <div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:8px;padding:32px">
      <h1 style="margin:0 0 16px;font-size:22px">${title}</h1>
${paragraphs.map((text) => `      <p style="margin:0 0 14px;font-size:15px;line-height:1.5">${text}</p>`).join('\n')}
      <p style="margin:28px 0 0;font-size:12px;color:#6f6b63">Sample Company, 1 Sample Street. <a href="{{ unsubscribeUrl }}" style="color:#6f6b63">Unsubscribe</a></p>
    </div>
  </body>
</html>`;

/** The mails of the sample workspace. */
export const sampleTemplates = {
  welcome: {
    name: 'Welcome',
    subject: 'Welcome, {{ firstName | default: "and hello" }}',
    html: page('Good to have you, {{ firstName | default: "friend" }}', [
      'You signed up a moment ago. Here is the shortest way to something useful: draw one flow, and send it one event.',
      '{% if company %}When colleagues at {{ company }} join, they see the same flows as you.{% endif %}',
    ]),
  },
  tips: {
    name: 'Three tips',
    subject: 'Three tips for your first week',
    html: page('Three tips, {{ firstName | default: "friend" }}', [
      'Start with one flow that matters.',
      'Let people leave it when they have what they came for.',
      'Look at one lead’s story each day: it tells more than a chart.',
    ]),
  },
};

/**
 * Styles of mails. Each stands at its element, as many mail programs drop everything else; the few rules of the head only turn the colours for a
 * dark screen, where the program lets them. The colours are those of the site, without `light-dark()`, which mail programs do not know.
 */
export const MAIL_STYLES = {
  page: 'margin:0;padding:24px 16px;background-color:#fafbfb;color:#12181a;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;',
  column: 'max-width:600px;margin:0 auto;overflow-wrap:anywhere;word-break:break-word;',
  site: 'margin:0 0 24px;font-weight:700;',
  title: 'margin:0 0 8px;font-size:26px;line-height:1.2;font-weight:650;letter-spacing:-0.02em;',
  heading: 'margin:32px 0 4px;padding:16px 0 0;border-top:3px solid #12181a;font-size:18px;line-height:1.3;font-weight:650;',
  paragraph: 'margin:0 0 16px;',
  list: 'margin:0;padding:0;list-style:none;',
  item: 'margin:0;padding:12px 0;border-bottom:1px solid #d9dfe0;',
  name: 'color:#12181a;font-weight:600;text-decoration:underline;text-decoration-color:#79848a;',
  link: 'color:#12181a;text-decoration:underline;text-decoration-color:#79848a;',
  quiet: 'margin:4px 0 0;color:#4a565b;font-size:15px;',
  button:
    'display:inline-block;padding:10px 20px;border-radius:4px;background-color:#0a6a52;color:#ffffff;font-weight:600;text-decoration:none;',
  foot: 'margin:40px 0 0;padding:16px 0 0;border-top:1px solid #d9dfe0;color:#4a565b;font-size:13px;',
} as const;

/** Name of a style; it is the class of its element too, which the rules for a dark screen go by. */
export type MailStyle = keyof typeof MAIL_STYLES;

/** Rules of the head. */
export const MAIL_DARK_RULES = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.page{background-color:#101415!important;color:#e8edee!important}',
  '.name,.link{color:#e8edee!important}',
  '.quiet,.foot{color:#a5b1b6!important}',
  '.item,.foot{border-color:#2d363a!important}',
  '.heading{border-color:#e8edee!important}',
  '.button{background-color:#56c79d!important;color:#05231a!important}',
  '}',
].join('');

/**
 * The one script that stands in the page itself, minified by hand: it runs before anything is painted. It takes up the theme that the reader
 * chose (`browser/theme.ts`), and marks a page whose scripts are about to change what it shows: by its address, or by kept weights. Its
 * hash stands in the policy of every page (`service/site/content-policy.ts`), so that it cannot be anything but this.
 */
export const THEME_SCRIPT =
  "try{let d=document.documentElement.dataset,k=n=>localStorage.getItem('pairwise:'+n),t;" +
  "if(location.search||k('weights'))d.arriving='';" +
  "t=k('theme');if(t=='light'||t=='dark')d.theme=t}catch{}";

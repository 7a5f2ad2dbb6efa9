/** Makes the mark that tells two texts of a file apart: an entity tag (RFC 9110, section 8.8.3) of its SHA-256. */
export async function markText(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `"${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
}

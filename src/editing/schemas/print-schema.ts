/** JSON as a file of its own, to be read by people as well. */
export function printSchema(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What `npm run check -- --help` prints. */
export const CHECK_USAGE = `Usage: npm run check -- [DIR] [flags]

Lists what is wrong in a content folder, all of it at once, and how to mend it.
DIR is the content folder; when left out, PAIRWISE_CONTENT or content.

  --strict          counts warnings as errors
  --fix             mends what has one right answer: the order and spelling of keys, the spelling of known values, the form of
                    dates, quotes where readers of YAML disagree, spaces at the ends of lines; then says what is left
  --format FORMAT   text (the default), json, github (annotations of a workflow) or sarif (code scanning)
  --no-cache        reads every file anew; what earlier checks have kept lies in .cache/check and may be deleted
  --explain CODE    says what a code stands for, with a wrong and a right example
  -h, --help        prints this

Exit code: 0 when nothing is wrong but for warnings, 1 on errors, 2 when the check could not be made.`;

/** A package that comes without types, and is the path of its JAR. */
declare module 'vnu-jar' {
  const path: string;
  export default path;
}

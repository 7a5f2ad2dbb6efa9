/** Folder of Sveltia CMS's bundle, which the build copies there. */
export const CMS_PATH = '/admin/cms/';

/** Address of the script that hands Sveltia CMS to the page. */
export const CMS_SCRIPT = `${CMS_PATH}global.js`;

/** Folder under which the form lists, writes and removes the content files of the machine that it is served from. */
export const FILES_PATH = '/admin/files/';

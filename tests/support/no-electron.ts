/** What `import electron from "electron"` gives where there is no Electron: nothing of it. */
export default {};

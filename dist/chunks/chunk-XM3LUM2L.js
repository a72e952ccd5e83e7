import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var n=class extends Error{path;isMissing;constructor(r,o,e={}){super(`${r} cannot be read: ${o}`,e),this.name="UnreadableFile",this.path=r,this.isMissing=e.isMissing??!1}};export{n as a};

import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var n=class extends Error{path;isMissing;constructor(e,o,r={}){super(`${e} cannot be read: ${o}`,r),this.name="UnreadableFile",this.path=e,this.isMissing=r.isMissing??!1}};export{n as a};

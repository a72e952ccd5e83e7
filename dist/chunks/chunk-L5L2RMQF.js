import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
var n=class extends Error{path;isMissing;constructor(e,o,r={}){super(`${e} cannot be read: ${o}`,r),this.name="UnreadableFile",this.path=e,this.isMissing=r.isMissing??!1}};export{n as a};

import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
function e(n){return{path:n,startLine:null,startColumn:null,endLine:null,endColumn:null}}function r(n){return n.ignored===null}export{e as a,r as b};

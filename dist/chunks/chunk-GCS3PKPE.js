import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
function e(r,n,t=`${n}s`){return`${r} ${r===1?n:t}`}export{e as a};

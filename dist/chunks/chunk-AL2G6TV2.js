import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
import{setFlagsFromString as n}from"node:v8";var r=["--enable-experimental-regexp-engine","--enable-experimental-regexp-engine-on-excessive-backtracks","--regexp-backtracks-before-fallback=10000"];function o(){for(let e of r)n(e)}export{o as a};

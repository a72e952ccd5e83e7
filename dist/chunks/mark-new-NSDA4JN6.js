import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-IILRKLLJ.js";import"./chunk-QTFLI5Q3.js";export{b as isInChange,a as markNew};

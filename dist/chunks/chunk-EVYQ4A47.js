import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as o}from"./chunk-TDNZGNP6.js";async function s(e,i){let t=await i.commit(e);if(t===null)throw new o(`base ${e}: there is no such commit in this checkout`,"fetch it, e.g. with fetch-depth: 0");return{kind:"found",commit:t,start:await i.mergeBase(t,"HEAD")??t}}export{s as a};

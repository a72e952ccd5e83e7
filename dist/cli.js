import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as o}from"./chunks/chunk-VHBIVYAZ.js";import"./chunks/chunk-XY5Y6G5E.js";import"./chunks/chunk-TDNZGNP6.js";import"./chunks/chunk-QTFLI5Q3.js";async function n(){try{let[{createConsole:r},{runCommand:e}]=await Promise.all([import("./chunks/console-ODIBGSG7.js"),import("./chunks/run-command-YIHSK24V.js")]);return await e(r(process.argv.slice(2)))}catch(r){let{exitCode:e,lines:t}=o(r);for(let i of t)process.stderr.write(`${i}
`);return e}}process.exitCode=await n();

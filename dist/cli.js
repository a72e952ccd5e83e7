import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{a as o}from"./chunks/chunk-VGOHBH4M.js";import"./chunks/chunk-XY5Y6G5E.js";import"./chunks/chunk-FTUO6UKC.js";import"./chunks/chunk-QTFLI5Q3.js";async function n(){try{let[{createConsole:r},{runCommand:e}]=await Promise.all([import("./chunks/console-4LSQ2FUN.js"),import("./chunks/run-command-JISNGYHE.js")]);return await e(r(process.argv.slice(2)))}catch(r){let{exitCode:e,lines:t}=o(r);for(let i of t)process.stderr.write(`${i}
`);return e}}process.exitCode=await n();

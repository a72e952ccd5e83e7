import{createRequire as __createRequire}from"node:module";let __require;const require=name=>(__require??=__createRequire(import.meta.url))(name);
var r=["error","warning","notice"];function i(e,t){return r.indexOf(e)>r.indexOf(t)?e:t}export{r as a,i as b};

import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var r=["error","warning","notice"];function i(e,t){return r.indexOf(e)>r.indexOf(t)?e:t}export{r as a,i as b};

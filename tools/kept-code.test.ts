import { expect, it } from "vitest";
import { partsOf } from "./kept-code.mjs";

const FILE = `import{join}from"node:path";import rest,{a as b}from"./other.js";import*as all from"node:fs";
let last=0;const folder=join("x",b);function next(){return import("./late.js")}const here=import.meta.url;function set(){last++}
export{folder as t,next,here};`;

it("makes a module a function of what it imports", () => {
	const parts = partsOf(FILE, "file.js");
	expect(parts?.script).toBe(`(function(fissure_meta,fissure_import,join,rest,b,all){"use strict";
let last=0;const folder=join("x",b);function next(){return fissure_import("./late.js")}const here=fissure_meta.url;function set(){last++}

return{t:folder,next:next,here:here}})`);
	expect(parts?.module("./load.js")).toBe(
		`import{load as fissure_load}from"./load.js";import{join}from"node:path";import rest,{a as b}from"./other.js";import*as all from"node:fs";` +
			`const{t:fissure_0,next:fissure_1,here:fissure_2}=fissure_load(import.meta.url)(import.meta,(name)=>import(name),join,rest,b,all);` +
			`export{fissure_0 as t,fissure_1 as next,fissure_2 as here};\n`,
	);
});

it("leaves a module that waits, and refuses one whose exports change later", () => {
	expect(partsOf("const a=await 1;export{a};", "file.js")).toBeNull();
	expect(partsOf("async function a(){await 1}export{a};", "file.js")).not.toBeNull();
	expect(() => partsOf("let a=1;function set(){a=2}export{a,set};", "file.js")).toThrow(/Expected a of file.js/);
});

import { z } from "zod";
import { pick } from "./fields.ts";

/** A noun with its name, by which JSON Schema and the description of the interface refer to it. What it does not name it does not take. */
export const noun = <Shape extends z.core.$ZodLooseShape>(id: string, description: string | null, shape: Shape) =>
	z.strictObject(shape).register(z.globalRegistry, description === null ? { id } : { id, description });

/** What a noun says less of: the fields that a closed list names. */
export const picked = <Shape extends z.core.$ZodLooseShape, Field extends keyof Shape & string>(
	{ shape }: { readonly shape: Shape },
	fields: readonly Field[],
): Pick<Shape, Field> => pick(shape, fields);

export const list = <Item extends z.ZodType>(item: Item, expected?: string) => z.array(item, expected).readonly();

type Frozen<Value> = unknown extends Value ? Value : { readonly [Key in keyof Value]: Frozen<Value[Key]> };

/** The type of what a schema describes. Nothing of it is ever changed in place. */
export type Of<Schema extends z.ZodType> = Frozen<z.output<Schema>>;

import { z } from "zod";

/** Of FHIR R4 only what a worksheet or a measure is told with; whatever else stands there is let by. */
const Extension = z.looseObject({
  url: z.string(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueInteger: z.number().int().optional(),
  valueDecimal: z.number().optional(),
});
const extension = z.array(Extension).optional();

const Coding = z.looseObject({
  code: z.string().optional(),
  display: z.string().optional(),
});

const AnswerOption = z.looseObject({
  extension,
  valueCoding: Coding.optional(),
  valueString: z.string().optional(),
  valueInteger: z.number().int().optional(),
});

const EnableWhen = z.looseObject({
  question: z.string(),
  operator: z.enum(["exists", "=", "!=", ">", "<", ">=", "<="]),
  answerBoolean: z.boolean().optional(),
  answerInteger: z.number().int().optional(),
  answerCoding: Coding.optional(),
  answerString: z.string().optional(),
});

export type Extension = z.infer<typeof Extension>;
export type AnswerOption = z.infer<typeof AnswerOption>;
export type EnableWhen = z.infer<typeof EnableWhen>;

export type Item = {
  linkId: string;
  type: string;
  text?: string | undefined;
  required?: boolean | undefined;
  repeats?: boolean | undefined;
  maxLength?: number | undefined;
  enableWhen?: EnableWhen[] | undefined;
  enableBehavior?: "all" | "any" | undefined;
  answerOption?: AnswerOption[] | undefined;
  answerValueSet?: string | undefined;
  extension?: Extension[] | undefined;
  item?: Item[] | undefined;
};

const Item: z.ZodType<Item> = z.lazy(() =>
  z.looseObject({
    linkId: z.string().min(1),
    type: z.string(),
    text: z.string().optional(),
    required: z.boolean().optional(),
    repeats: z.boolean().optional(),
    maxLength: z.number().int().optional(),
    enableWhen: z.array(EnableWhen).optional(),
    enableBehavior: z.enum(["all", "any"]).optional(),
    answerOption: z.array(AnswerOption).optional(),
    answerValueSet: z.string().optional(),
    extension,
    item: z.array(Item).optional(),
  }),
);

export const QuestionnaireShape = z.looseObject({
  resourceType: z.literal("Questionnaire", "this is no FHIR Questionnaire"),
  id: z.string().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  version: z.string().optional(),
  status: z.enum(["draft", "active", "retired", "unknown"]),
  language: z.string().optional(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  copyright: z.string().optional(),
  subjectType: z.array(z.string()).optional(),
  extension,
  item: z.array(Item).min(1, "it asks nothing"),
});

export type Questionnaire = z.infer<typeof QuestionnaireShape>;

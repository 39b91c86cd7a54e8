import type { AttributionForm } from "../../finding.js";
import { kind, share, type Says } from "../measure.js";
import { attributionCount as count } from "./contributions.js";
import { ENOUGH_ATTRIBUTED } from "./minimum.js";

const FORMS: readonly AttributionForm[] = ["direct", "mixed", "indirect"];

const SAYS: Readonly<Record<AttributionForm, Says>> = {
  direct: {
    more: [
      "gives more of what is said word for word, in quotation marks",
      "gives less of what is said word for word, in quotation marks",
    ],
    all: null,
  },
  mixed: {
    more: [
      "gives more of what is said partly in its own words and partly in quotation marks",
      "gives less of what is said partly in its own words and partly in quotation marks",
    ],
    all: null,
  },
  indirect: {
    more: [
      "gives more of what is said in its own words",
      "gives less of what is said in its own words",
    ],
    all: null,
  },
};

/** In whose words what others say is given. */
export const formShare = kind({
  component: "form",
  group: "attribution",
  tells:
    "Whether what others say stands in quotation marks (direct), in the outlet's words (indirect) or partly each (mixed).",
  caution: "Indirect speech lets an outlet choose the words; it isn't worse for that.",
  example: {
    text: "“We will open the valley,” said Mara Lind. Ivo Brandt said that the road is closed.",
    measure: "form-direct",
    counts: { "attribution-form:direct": 5, "attribution-words": 10 },
    value: 0.5,
  },
  of: () =>
    FORMS.map((form) => ({
      id: `form-${form}`,
      name: `${form} attribution`,
      detail: form,
      rank: "detail",
      says: SAYS[form],
      formula: `words of ${form} content / attributed words`,
      ...share(count.form(form), count.attributed),
      minimum: ENOUGH_ATTRIBUTED,
    })),
});

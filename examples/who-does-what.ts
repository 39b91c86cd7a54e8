/** Who does what to whom in one text, and whom it makes hero, villain or victim. */
import { rolesInText } from "news-parallax";

const text = `Factory owner Viktor Hale fired and threatened forty workers on Monday. The ruthless Hale had cheated them for years. Rosa Lind, the brave doctor whom everybody admires, helped the workers and fed their children.`;

for (const role of await rolesInText(text))
  if (role.of === "mention")
    console.log(
      `${role.entity}: ${role.position} of “${role.verb.text}”, power ${role.power} [${role.voice}]`,
    );
  else if (role.role !== "none")
    console.log(`${role.entity}: cast as ${role.role}, probability ${role.confidence}`);

export type { ArticleEntities, Entity, EntityKind, EntityMention } from "./entity.js";
export { corpusEntities } from "./corpus-entities.js";
export type { CorpusArticle, CorpusEntity } from "./corpus-entities.js";
export { entitiesOf } from "./entities-of.js";
export { readNames } from "./article-names.js";
export type { Voiced } from "./resolved.js";
export { resolveSpeakers } from "./resolve.js";
export { roleOf } from "./roles.js";
export { standsAsPlace } from "./settlements.js";

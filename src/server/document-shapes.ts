import { zodToOpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { customerFilterSchema } from '../catalog/people/filter.ts'
import { apiErrorSchema } from '../contract/api-error.ts'
import {
  audienceDetailSchema,
  audienceSuggestionSchema,
  audienceUseSchema,
  listedAudienceSchema,
} from '../contract/audiences.ts'
import {
  customerProfileSchema,
  customerTimelineSchema,
  orderLinesSchema,
  segmentHistorySchema,
} from '../contract/customer-profile.ts'
import { customerCountSchema, customerListSchema } from '../contract/customers.ts'
import { demoSchema } from '../contract/demo.ts'
import { engagementSchema, letterPreviewSchema, peopleOfCountSchema, reachSchema } from '../contract/engagements.ts'
import { erasureSchema } from '../contract/erasures.ts'
import { fileInspectionSchema } from '../contract/file-inspection.ts'
import { knownFormatSchema } from '../contract/formats.ts'
import { foundCustomersSchema } from '../contract/found-customers.ts'
import { importJobSchema, startedImportSchema } from '../contract/import-job.ts'
import { importReportSchema, pastImportSchema, undoneImportSchema } from '../contract/import-report.ts'
import { maintenanceSchema } from '../contract/maintenance.ts'
import { mappingAnswerSchema } from '../contract/mapping-answer.ts'
import { forgottenMappingSchema, rememberedMappingSchema } from '../contract/mappings.ts'
import { answerSchema, answerSqlSchema, metricDescriptionSchema } from '../contract/metrics.ts'
import { projectSchema, publicationSchema } from '../contract/project.ts'
import { schemePreviewSchema } from '../contract/scheme-preview.ts'
import { hiddenSchemeSchema, listedSchemeSchema } from '../contract/schemes.ts'
import { toldSendingSchema } from '../contract/sending.ts'
import { rebuildSchema, settingsStateSchema, toldSettingsSchema } from '../contract/settings.ts'
import { tagChangeSchema, tagCountSchema } from '../contract/tags.ts'
import { savedViewSchema } from '../contract/views.ts'
import { saidSchema } from '../sentences/said.ts'
import { leftOutReasons } from '../state/deliveries.ts'
import { projectChangeSchema } from '../state/settings.ts'
import { viewToSaveSchema } from '../state/views.ts'

/** The components of the API's document: a shape that stands here is described once, and named wherever it is used. */
const components: Readonly<Record<string, z.ZodType>> = {
  Answer: answerSchema,
  AnswerSql: answerSqlSchema,
  Audience: listedAudienceSchema,
  AudienceDetail: audienceDetailSchema,
  AudienceSuggestion: audienceSuggestionSchema,
  AudienceUse: audienceUseSchema,
  CustomerCount: customerCountSchema,
  CustomerList: customerListSchema,
  CustomerProfile: customerProfileSchema,
  CustomerTimeline: customerTimelineSchema,
  Demo: demoSchema,
  Engagement: engagementSchema,
  Erasure: erasureSchema,
  Error: apiErrorSchema,
  FileInspection: fileInspectionSchema,
  ForgottenMapping: forgottenMappingSchema,
  Format: knownFormatSchema,
  FoundCustomers: foundCustomersSchema,
  HiddenScheme: hiddenSchemeSchema,
  ImportJob: importJobSchema,
  ImportReport: importReportSchema,
  LetterPreview: letterPreviewSchema,
  ListedScheme: listedSchemeSchema,
  Maintenance: maintenanceSchema,
  MappingAnswer: mappingAnswerSchema,
  Metric: metricDescriptionSchema,
  OrderLines: orderLinesSchema,
  PastImport: pastImportSchema,
  PeopleOfCount: peopleOfCountSchema,
  Project: projectSchema,
  ProjectSettings: toldSettingsSchema,
  Publication: publicationSchema,
  Reach: reachSchema,
  Rebuild: rebuildSchema,
  RememberedMapping: rememberedMappingSchema,
  Said: saidSchema,
  SchemePreview: schemePreviewSchema,
  SegmentHistory: segmentHistorySchema,
  Sending: toldSendingSchema,
  Settings: settingsStateSchema,
  SettingsChange: projectChangeSchema,
  StartedImport: startedImportSchema,
  Tag: tagCountSchema,
  TagChange: tagChangeSchema,
  Undone: undoneImportSchema,
  View: savedViewSchema,
  ViewToSave: viewToSaveSchema,
}

/** Components that tell all of another, and more: the document refers to that one. */
const extensions: Readonly<Record<string, { refId: string; schema: z.ZodType }>> = {
  AudienceDetail: { refId: 'Audience', schema: listedAudienceSchema },
  PastImport: { refId: 'ImportReport', schema: importReportSchema },
}

/**
 * Names the shapes for the API's document. They are named in the registry that it is written from, since `.openapi` names a
 * copy, and schemas of a room that knows nothing of OpenAPI do not have it.
 */
export function nameShapes(): void {
  for (const [refId, schema] of Object.entries(components)) {
    const extendedFrom = extensions[refId]
    zodToOpenAPIRegistry.add(schema, { _internal: { refId, ...(extendedFrom === undefined ? {} : { extendedFrom }) } })
  }
  zodToOpenAPIRegistry.add(engagementSchema, {
    ...zodToOpenAPIRegistry.get(engagementSchema),
    description: `Reasons of left-out: ${leftOutReasons.join(', ')}; of failed: smtp-5xx, http-4xx, no-answer.`,
  })
  zodToOpenAPIRegistry.add(engagementSchema.shape.draft, {
    description: 'The draft as it was sent, without its secret; see docs/engagements.md.',
  })
  // Its kinds are many, and nest: the document tells them in words.
  zodToOpenAPIRegistry.add(customerFilterSchema, {
    type: 'object',
    description: 'A customer filter; see docs/people.md.',
  })
}

import { PageHead } from '../../shell/PageHead.tsx'

export const PurchasesPage = () => <PageHead title="Purchases" />

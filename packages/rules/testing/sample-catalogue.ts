import { standardStages } from '@ripen/domain';
import type { Catalogue } from '../src/catalogue.ts';

/** A workspace's catalogue with a field of every type. */
export const sampleCatalogue: Catalogue = {
  fields: [
    { name: 'companySize', label: 'Company size', type: 'number', unit: 'people' },
    { name: 'country', label: 'Country', type: 'text' },
    { name: 'phone', label: 'Phone', type: 'text' },
    { name: 'role', label: 'Role', type: 'text' },
    { name: 'interests', label: 'Interests', type: 'list' },
    { name: 'renewal', label: 'Renewal date', type: 'date' },
    { name: 'newsletter', label: 'Newsletter', type: 'boolean' },
    { name: 'linkedIn', label: 'LinkedIn profile', type: 'text' },
  ],
  events: ['Viewed Pricing', 'Signed Up', 'Order Completed'],
  segments: [
    { id: 's1', name: 'Hot accounts' },
    { id: 's2', name: 'Partners' },
  ],
  stages: standardStages,
  consents: ['email', 'email:newsletter'],
  models: [
    { id: 'm1', name: 'Lead score' },
    { id: 'm2', name: 'Product interest' },
  ],
};

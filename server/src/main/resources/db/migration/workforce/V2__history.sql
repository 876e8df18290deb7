-- What people change about the staff: hiring, posting, the roster. Names and phones are personal, badge numbers are the company's.
select history_of('department');
select masked_history_of('employee', array['name', 'phone_cipher']);
select masked_history_of('posting', array['name', 'phone_cipher']);
select history_of('duty');

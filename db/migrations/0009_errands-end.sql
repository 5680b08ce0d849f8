-- What the office asked is erased ninety days after it was answered; the record of deeds keeps who asked for what.
GRANT DELETE ON office.errands TO threestar_desk;
